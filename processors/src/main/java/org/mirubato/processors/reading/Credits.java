package org.mirubato.processors.reading;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Who did what, where a line says so: "Music by", "Words: …, Music: …", "…, arr. …". */
final class Credits {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

    /** Words that name the composer outright, at the start of a line: within a name "von", "by" and "par" mean nothing. */
    private static final Pattern MUSIC_BY = Pattern.compile(
            "\\s*(?:music(?:\\s+and\\s+(?:words|lyrics))?\\s*(?:by|:)|musik\\s*(?:von|:)?|musique\\s*(?:de|:)|música\\s*(?:de|:)?|"
                    + "musica\\s*(?:di|:)|words\\s+(?:and|&|\\+)\\s+music\\s*(?:by|:)?|comp(?:\\.|osed)\\s*(?:by|:)?|composer\\s*:?|"
                    + "komponist\\s*:?|compositor\\s*:?|compositeur\\s*:|compositore\\s*:|composé par|weise\\s*:|(?:ton)?satz\\s*:|"
                    + "melodie\\s*:|mélodie\\s*:|tune\\s*:|(?:m|mel|mus)\\.?\\s*:|by|von|par)(?:\\s+|(?<=:))",
            FLAGS);

    /** The same behind other words, where it needs a sign or a preposition. */
    private static final Pattern MUSIC_WITHIN = Pattern.compile(
            "(?<!\\p{L})(?:(?:music|musik|musique|música|musica)\\s*(?:by\\b|von\\b|de\\b|di\\b|:)"
                    + "|(?:melod(?:y|ie|ia|ía)|mélodie|tune|weise)\\s*(?:by\\b|:)|(?:m|mel|mus)\\.?\\s*:)\\s*",
            FLAGS);

    /** Another's hand behind the composer's name. */
    private static final Pattern ANOTHER = Pattern.compile(
            "[\\s,;/|(\\[–—-]+(?:(?:arr|bearb|transcr|transkr|trascr|adapt|rev|hrsg|herausg|ed|eds|orch|harm)(?:\\.|\\s*:)|"
                    + "(?:arrang|arregl|bearbeit|transcri|transkri|trascri|adapted|edited|revised|harmoni[sz]ed|orchestrated|"
                    + "eingerichtet)\\p{L}*|(?:words|lyrics|text|texte|worte|paroles|letra|testo|(?:ton)?satz|poem)\\s*(?:by\\b|von\\b|de\\b|"
                    + "di\\b|:)|编曲|編曲).*$",
            FLAGS);

    /** With a capital the shorter ones begin a name. */
    private static final String PREPOSITION = "(?:by|von|par|por|(?-i:de|di|da|DE|DI|DA))\\b";

    /** Who arranged: an abbreviation or the doer may do with the name alone, the deed needs a sign or a preposition. */
    private static final Pattern ARRANGED_BY = Pattern.compile(
            "(?:(?<!\\p{L})(?:(?:arr\\b\\.?|bearb\\.|transcr\\.|transkr\\.|trascr\\.|adapt\\.|arranger|arrangeur|bearbeiter(?:in)?|"
                    + "arreglista|arrangiatore|transcriber)\\s*(?:"
                    + PREPOSITION
                    + ")?[:：]?|(?:arranged|arrangement|arrangé|arrangiert|arrangiato|arrangiamento|arreglo|arreglado|adapted|adaptation|"
                    + "adaptación|bearbeitet|bearbeitung|eingerichtet|transcribed|transcription|transcripción|transcrit|transkribiert|"
                    + "transkription|trascritto|trascrizione)(?:\\s+(?:and|&|und|et|y|e)\\s+\\p{L}{1,20}\\.?)?\\s*(?:"
                    + PREPOSITION
                    + "|[:：]))|编曲[:：]?|編曲[:：]?)\\s*(?!(?:for|für|pour|para|per|by)\\b)(?<name>(?-i:\\p{Lu}).+|\\p{IsHan}.+)",
            FLAGS);

    /** For whom it was arranged, and what closes a bracket. */
    private static final Pattern BEHIND_ARRANGER =
            Pattern.compile("\\s+(?:for|für|pour|para|per)\\s.*$|[\\s)\\]]+$", FLAGS);

    private Credits() {}

    /** Whether a line says outright who made the music. */
    static boolean named(String line) {
        return MUSIC_BY.matcher(line).lookingAt() || MUSIC_WITHIN.matcher(line).find();
    }

    /** What a line says of who made the music: without "music by", and without who wrote the words or arranged it. */
    static String composer(String line) {
        Matcher first = MUSIC_BY.matcher(line);
        Matcher within = MUSIC_WITHIN.matcher(line);
        String name = line;
        if (first.lookingAt()) {
            name = line.substring(first.end());
        } else if (within.find()) {
            name = line.substring(within.end());
        }
        Matcher another = ANOTHER.matcher(name);
        boolean shared = another.find() && Words.hasLetters(name.substring(0, another.start()));
        return shared ? name.substring(0, another.start()) : name;
    }

    /** Whose name follows "arr." and its like; "arranged for" names nobody. */
    static Optional<String> arranger(String line) {
        Matcher by = ARRANGED_BY.matcher(line);
        return by.find() ? Optional.of(BEHIND_ARRANGER.matcher(by.group("name")).replaceAll("")) : Optional.empty();
    }
}
