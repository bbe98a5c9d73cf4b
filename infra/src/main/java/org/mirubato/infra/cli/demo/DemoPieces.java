package org.mirubato.infra.cli.demo;

import java.util.List;

/** What a piano student plays over the years, from easy to hard. Tempi and times to learn are rough. */
final class DemoPieces {

    static final List<DemoPiece> ALL = List.of(
            piece("Minuet in G major, BWV Anh. 114", "Christian Petzold", 1, 6, 120),
            piece("The Wild Horseman, Op. 68 No. 8", "Robert Schumann", 1, 5, 116),
            piece("Arabesque, Op. 100 No. 2", "Friedrich Burgmüller", 1, 7, 132),
            piece("Ecossaise in E flat major, WoO 86", "Ludwig van Beethoven", 1, 6, 112),
            piece("Sonatina in C major, Op. 36 No. 1", "Muzio Clementi", 2, 10, 138),
            piece("Melody, Op. 68 No. 1", "Robert Schumann", 1, 4, 88),
            piece("Musette in D major, BWV Anh. 126", "Johann Sebastian Bach", 1, 6, 104),
            piece("Ballade, Op. 100 No. 15", "Friedrich Burgmüller", 2, 8, 152),
            piece("Prelude in C major, BWV 846", "Johann Sebastian Bach", 2, 7, 72),
            piece("Sonatina in F major, Anh. 5", "Ludwig van Beethoven", 2, 9, 120),
            piece("Für Elise, WoO 59", "Ludwig van Beethoven", 3, 12, 126),
            piece("Waltz in A minor, KK IVb No. 11", "Frédéric Chopin", 2, 9, 138),
            piece("Invention No. 1 in C major, BWV 772", "Johann Sebastian Bach", 3, 11, 84),
            piece("Song of the Lark, Op. 39 No. 22", "Pyotr Ilyich Tchaikovsky", 2, 6, 92),
            piece("Prelude in E minor, Op. 28 No. 4", "Frédéric Chopin", 2, 6, 60),
            piece("Gymnopédie No. 1", "Erik Satie", 2, 7, 72),
            piece("Invention No. 8 in F major, BWV 779", "Johann Sebastian Bach", 3, 12, 108),
            piece("Sonata in C major, K. 545, first movement", "Wolfgang Amadeus Mozart", 3, 16, 132),
            piece("Song without Words, Op. 19 No. 1", "Felix Mendelssohn", 3, 14, 80),
            piece("Puck, Op. 71 No. 3", "Edvard Grieg", 3, 12, 168),
            piece("Fantasia in D minor, K. 397", "Wolfgang Amadeus Mozart", 3, 15, 100),
            piece("Nocturne in E flat major, Op. 9 No. 2", "Frédéric Chopin", 4, 18, 126),
            piece("Sinfonia No. 11 in G minor, BWV 797", "Johann Sebastian Bach", 4, 14, 76),
            piece("Sonata in G minor, Op. 49 No. 1, first movement", "Ludwig van Beethoven", 3, 14, 76),
            piece("Rêverie", "Claude Debussy", 4, 16, 76),
            piece("Prelude in D flat major, Op. 28 No. 15", "Frédéric Chopin", 4, 16, 72),
            piece("Romance, Op. 28 No. 2", "Robert Schumann", 4, 13, 66),
            piece("Clair de lune", "Claude Debussy", 4, 22, 60),
            piece("Impromptu in A flat major, D. 935 No. 2", "Franz Schubert", 4, 18, 116),
            piece("Prelude and Fugue in C minor, BWV 847", "Johann Sebastian Bach", 5, 22, 112),
            piece("Sonata in C minor, Op. 13, second movement", "Ludwig van Beethoven", 4, 15, 60),
            piece("Intermezzo in A major, Op. 118 No. 2", "Johannes Brahms", 5, 24, 66),
            piece("Waltz in C sharp minor, Op. 64 No. 2", "Frédéric Chopin", 4, 18, 152),
            piece("Consolation No. 3 in D flat major, S. 172", "Franz Liszt", 5, 18, 72),
            piece("Fantaisie-Impromptu, Op. 66", "Frédéric Chopin", 5, 30, 168),
            piece("Sonata in D minor, Op. 31 No. 2, third movement", "Ludwig van Beethoven", 5, 28, 88));

    private DemoPieces() {}

    private static DemoPiece piece(String title, String composer, int difficulty, int weeks, int tempo) {
        return new DemoPiece(title, composer, difficulty, weeks, tempo);
    }
}
