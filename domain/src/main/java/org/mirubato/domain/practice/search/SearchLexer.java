package org.mirubato.domain.practice.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mirubato.domain.practice.search.Token.Kind;

/** Cuts a search into its parts. Used once, by one thread. */
final class SearchLexer {

    private static final Map<String, Kind> OPERATORS = Map.of("AND", Kind.AND, "OR", Kind.OR, "NOT", Kind.NOT);

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private SearchLexer(String text) {
        this.text = text;
    }

    static List<Token> tokens(String text) {
        SearchLexer lexer = new SearchLexer(text);
        while (lexer.at < text.length()) {
            lexer.next();
        }
        return lexer.tokens;
    }

    private void next() {
        char here = text.charAt(at);
        if (isBlank(here)) {
            at++;
        } else if (here == '(') {
            sign(Kind.OPEN);
        } else if (here == ')') {
            sign(Kind.CLOSE);
        } else if (here == '"') {
            quoted();
        } else if (here == '-') {
            sign(Kind.NOT);
        } else {
            word();
        }
    }

    private void sign(Kind kind) {
        tokens.add(new Token(kind, text.substring(at, at + 1), at));
        at++;
    }

    private void quoted() {
        int end = text.indexOf('"', at + 1);
        if (end < 0) {
            throw Token.refusal(at, "this quotation mark has no second one. Add it at the end of the text.");
        }
        tokens.add(new Token(Kind.QUOTED, text.substring(at + 1, end), at));
        at = end + 1;
    }

    private void word() {
        int from = at;
        while (at < text.length() && !isBlank(text.charAt(at)) && "()\"".indexOf(text.charAt(at)) < 0) {
            if (text.charAt(at) == ':') {
                field(from);
                return;
            }
            at++;
        }
        String word = text.substring(from, at);
        tokens.add(new Token(OPERATORS.getOrDefault(word, Kind.WORD), word, from));
    }

    private void field(int from) {
        tokens.add(new Token(Kind.FIELD, text.substring(from, at), from));
        at++;
        int value = at;
        if (at < text.length() && text.charAt(at) == '"') {
            quoted();
            return;
        }
        while (at < text.length() && !isBlank(text.charAt(at)) && "()\"".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        if (at == value) {
            throw Token.refusal(from, "write what to look for right behind the colon, such as composer:bach.");
        }
        tokens.add(new Token(Kind.WORD, text.substring(value, at), value));
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c);
    }
}
