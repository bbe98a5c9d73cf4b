package org.mirubato.processors.pdf.worker;

import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.blend.BlendMode;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.mirubato.processors.pdf.MusicGlyph;
import org.mirubato.processors.pdf.PageContents;

/** Walks a page's content stream and notes characters, music signs and straight lines where they stand. */
final class ContentEngine extends PDFGraphicsStreamEngine {

    /** More than any engraved page has; what comes after is left out, so that a hostile page cannot fill the memory. */
    private static final int MOST_GLYPHS = 20_000;

    private static final int LONGEST_NAME = 100;

    /** The part of its page that a scan covers at least. */
    private static final double WHOLE_PAGE = 0.8;

    private final PageBudget budget = new PageBudget();
    private final AffineTransform shown;
    private final TextRuns texts = new TextRuns();
    private final List<MusicGlyph> glyphs = new ArrayList<>();
    private final LineCollector lines;
    private final Map<PDFont, FontKind> fonts = new HashMap<>();

    private record FontKind(String name, MusicFont family) {}

    private ContentEngine(PDPage page) {
        super(page);
        shown = PageFrame.of(page).transform();
        lines = new LineCollector(shown);
    }

    /**
     * Reads one page.
     *
     * @param number the page's number, counted from 1
     */
    static PageContents read(PDPage page, int number) throws IOException {
        ContentEngine engine = new ContentEngine(page);
        engine.processPage(page);
        PageFrame frame = PageFrame.of(page);
        return new PageContents(
                number, frame.width(), frame.height(), engine.texts.finished(), engine.glyphs, engine.lines.found());
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        budget.spendOperator();
        super.processOperator(operator, operands);
    }

    @Override
    public void showForm(PDFormXObject form) throws IOException {
        budget.spendForm(getLevel());
        super.showForm(form);
    }

    @Override
    protected void showGlyph(Matrix rendering, PDFont font, int code, Vector displacement) throws IOException {
        budget.spendOperator();
        if (!isPainted()) {
            return;
        }
        AffineTransform place = rendering.createAffineTransform();
        place.preConcatenate(shown);
        FontKind kind = fonts.computeIfAbsent(font, ContentEngine::kindOf);
        String unicode = MusicFont.unicodeOf(font, code);
        String sign = kind.family.signOf(font, code, unicode);
        if (sign == null) {
            texts.add(unicode, place, displacement.getX(), kind.name);
        } else if (!sign.isEmpty() && glyphs.size() < MOST_GLYPHS) {
            glyphs.add(glyph(sign, place));
        }
    }

    /** Text that is only there to be searched or to clip is not on the page: under a scan it is what some program took the picture for. */
    private boolean isPainted() {
        RenderingMode mode = getGraphicsState().getTextState().getRenderingMode();
        return mode.isFill() || mode.isStroke();
    }

    private static FontKind kindOf(PDFont font) {
        String name = font.getName() == null ? "" : font.getName().replaceFirst("^[A-Z]{6}\\+", "");
        return new FontKind(name.substring(0, Math.min(name.length(), LONGEST_NAME)), MusicFont.of(name));
    }

    private static MusicGlyph glyph(String name, AffineTransform place) {
        return new MusicGlyph(
                name, place.getTranslateX(), place.getTranslateY(), TextRuns.size(place), TextRuns.angle(place));
    }

    @Override
    public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
        lines.rectangle(p0, p1, p2, p3);
    }

    @Override
    public void moveTo(float x, float y) {
        lines.moveTo(x, y);
    }

    @Override
    public void lineTo(float x, float y) {
        lines.lineTo(x, y);
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        lines.curveTo(x1, y1, x2, y2, x3, y3);
    }

    @Override
    public Point2D getCurrentPoint() {
        return lines.currentPoint();
    }

    @Override
    public void closePath() {
        lines.close();
    }

    @Override
    public void endPath() {
        lines.forget();
    }

    @Override
    public void strokePath() {
        lines.stroke();
    }

    @Override
    public void fillPath(int windingRule) {
        lines.fill();
    }

    @Override
    public void fillAndStrokePath(int windingRule) {
        lines.fill();
    }

    @Override
    public void clip(int windingRule) {
        // what is clipped away is noted too: engravers clip to the page alone
    }

    @Override
    public void shadingFill(COSName shadingName) {
        // colours say nothing
    }

    /** What a picture shows is left to the reader of scans; what it was painted over can't be seen. */
    @Override
    public void drawImage(PDImage image) {
        PDRectangle page = getPage().getCropBox();
        Matrix place = getGraphicsState().getCurrentTransformationMatrix();
        double covered =
                Math.abs(place.createAffineTransform().getDeterminant()) / (page.getWidth() * page.getHeight());
        if (covered >= WHOLE_PAGE && isOpaque(image)) {
            texts.clear();
            glyphs.clear();
            lines.clear();
        }
    }

    private boolean isOpaque(PDImage image) {
        PDGraphicsState state = getGraphicsState();
        COSBase stored = image.getCOSObject();
        boolean masked = stored instanceof COSDictionary keys
                && (keys.containsKey(COSName.SMASK) || keys.containsKey(COSName.MASK));
        return !image.isStencil()
                && !masked
                && state.getNonStrokeAlphaConstant() == 1
                && state.getBlendMode() == BlendMode.NORMAL;
    }
}
