package org.mirubato.processors.pdf.worker;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageTree;
import org.mirubato.processors.pdf.ScoreFileWorker;
import org.mirubato.processors.pdf.UnreadableReason;

/** Walks a PDF's page tree without believing it: neither its counts of pages nor that it is a tree. */
final class PageTree {

    private static final List<COSName> INHERITED =
            List.of(COSName.RESOURCES, COSName.MEDIA_BOX, COSName.CROP_BOX, COSName.ROTATE);

    private static final int DEEPEST = 50;
    private static final int MOST_NODES = 10_000;

    private final List<COSDictionary> pages = new ArrayList<>();
    private final Set<COSDictionary> path = Collections.newSetFromMap(new IdentityHashMap<>());
    private int nodes;

    private PageTree() {}

    /**
     * The pages' dictionaries in order, at least one and at most {@link ScoreFileWorker#MOST_PAGES}. The document has a flat tree of them from
     * then on: PDFBox finds a page by the counts that the file's own tree claims.
     */
    static List<COSDictionary> pagesOf(PDDocument document) throws UnreadableException {
        COSDictionary root = document.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.PAGES);
        PageTree tree = new PageTree();
        if (root != null) {
            tree.walk(root, 0);
        }
        if (tree.pages.isEmpty()) {
            throw new UnreadableException(UnreadableReason.DAMAGED);
        }
        document.getDocumentCatalog().getCOSObject().setItem(COSName.PAGES, flat(tree.pages));
        return tree.pages;
    }

    private static COSDictionary flat(List<COSDictionary> pages) {
        COSDictionary root = new COSDictionary();
        root.setItem(COSName.TYPE, COSName.PAGES);
        root.setInt(COSName.COUNT, pages.size());
        COSArray kids = new COSArray();
        root.setItem(COSName.KIDS, kids);
        for (COSDictionary page : pages) {
            for (COSName key : INHERITED) {
                page.setItem(key, PDPageTree.getInheritableAttribute(page, key));
            }
        }
        for (COSDictionary page : pages) {
            page.setItem(COSName.TYPE, COSName.PAGE);
            page.setItem(COSName.PARENT, root);
            kids.add(page);
        }
        return root;
    }

    private void walk(COSDictionary node, int depth) throws UnreadableException {
        if (!path.add(node) || depth > DEEPEST || ++nodes > MOST_NODES) {
            throw new UnreadableException(UnreadableReason.CYCLIC_PAGES);
        }
        COSArray kids = node.getCOSArray(COSName.KIDS);
        if (kids == null) {
            pages.add(node);
        } else {
            for (int i = 0; i < kids.size(); i++) {
                if (kids.getObject(i) instanceof COSDictionary kid) {
                    walk(kid, depth + 1);
                }
            }
        }
        path.remove(node);
        if (pages.size() > ScoreFileWorker.MOST_PAGES) {
            throw new UnreadableException(UnreadableReason.TOO_MANY_PAGES);
        }
    }
}
