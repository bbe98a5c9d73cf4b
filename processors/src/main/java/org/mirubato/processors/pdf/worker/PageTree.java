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
import org.mirubato.processors.pdf.ScoreFileWorker;
import org.mirubato.processors.pdf.UnreadableReason;

/** Walks a PDF's page tree without believing it: neither its count of pages nor that it is a tree. */
final class PageTree {

    private static final int DEEPEST = 50;
    private static final int MOST_NODES = 10_000;

    private final List<COSDictionary> pages = new ArrayList<>();
    private final Set<COSDictionary> path = Collections.newSetFromMap(new IdentityHashMap<>());
    private int nodes;

    private PageTree() {}

    /** The pages' dictionaries in order, at least one and at most {@link ScoreFileWorker#MOST_PAGES}. */
    static List<COSDictionary> pagesOf(PDDocument document) throws UnreadableException {
        COSDictionary root = document.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.PAGES);
        PageTree tree = new PageTree();
        if (root != null) {
            tree.walk(root, 0);
        }
        if (tree.pages.isEmpty()) {
            throw new UnreadableException(UnreadableReason.DAMAGED);
        }
        return tree.pages;
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
