package org.mirubato.domain.piece;

/**
 * A piece that everybody may be offered.
 *
 * @param gradeLevel how hard it is, 1 to 10
 * @param instrument the word for it, such as {@code piano}
 */
public record KnownPiece(PieceNames names, int gradeLevel, String instrument) {}
