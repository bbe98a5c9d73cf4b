package org.mirubato.infra.cli.demo;

/**
 * A piece that the student learns.
 *
 * @param difficulty 1 to 5
 * @param weeks how long it takes to learn
 * @param tempo crotchets a minute, once it is learned
 */
public record DemoPiece(String title, String composer, int difficulty, int weeks, int tempo) {}
