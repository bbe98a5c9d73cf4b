package org.mirubato.processors.pdf.worker;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/** Draws one page within a {@link PageBudget}. */
final class BoundedRenderer extends PDFRenderer {

    private boolean lostPicture;

    BoundedRenderer(PDDocument document) {
        super(document);
        setSubsamplingAllowed(true);
    }

    @Override
    protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
        return new BoundedDrawer(parameters);
    }

    /** Whether some picture could not be decoded: PDFBox leaves it out and goes on. */
    boolean hasLostPicture() {
        return lostPicture;
    }

    private final class BoundedDrawer extends PageDrawer {

        private final PageBudget budget = new PageBudget();

        BoundedDrawer(PageDrawerParameters parameters) throws IOException {
            super(parameters);
        }

        @Override
        protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
            budget.spendOperator();
            super.processOperator(operator, operands);
        }

        @Override
        protected void showGlyph(Matrix rendering, PDFont font, int code, Vector displacement) throws IOException {
            budget.spendOperator();
            super.showGlyph(rendering, font, code, displacement);
        }

        @Override
        public void showForm(PDFormXObject form) throws IOException {
            budget.spendForm(getLevel());
            super.showForm(form);
        }

        @Override
        public void drawImage(PDImage image) throws IOException {
            budget.spendPicture(image.getWidth(), image.getHeight());
            try {
                super.drawImage(image);
            } catch (IOException e) {
                lostPicture = true;
                throw e;
            }
        }
    }
}
