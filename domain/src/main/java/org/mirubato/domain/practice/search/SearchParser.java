package org.mirubato.domain.practice.search;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.Refusal;
import org.mirubato.domain.practice.search.SearchExpression.All;
import org.mirubato.domain.practice.search.SearchExpression.Any;
import org.mirubato.domain.practice.search.SearchExpression.Anything;
import org.mirubato.domain.practice.search.SearchExpression.Not;
import org.mirubato.domain.practice.search.SearchExpression.Words;
import org.mirubato.domain.practice.search.Token.Kind;

/**
 * Reads a search. {@code OR} binds less than {@code AND}, which may be left out, and that less than {@code NOT} or a minus.
 * Pure; one is used once, by one thread.
 */
public final class SearchParser {

    /** Characters of a search. */
    public static final int LONGEST = 1_000;

    /** Words, quoted texts and fields of a search. */
    public static final int MOST_TERMS = 50;

    /** Parentheses and negations within each other. */
    public static final int DEEPEST = 20;

    private final List<Token> tokens;
    private int next;
    private int depth;

    private SearchParser(List<Token> tokens) {
        this.tokens = tokens;
    }

    /**
     * What a search asks for; of an empty one, anything.
     *
     * @throws Refusal (invalid) that says where it can't be read, and what to do about it
     */
    public static SearchExpression parse(String search) {
        if (search.length() > LONGEST) {
            throw Refusal.invalid("Shorten the search: at most " + LONGEST + " characters.");
        }
        List<Token> tokens = SearchLexer.tokens(search);
        if (tokens.isEmpty()) {
            return new Anything();
        }
        if (tokens.stream().filter(SearchParser::isTerm).count() > MOST_TERMS) {
            throw Refusal.invalid("Search for less at once: at most " + MOST_TERMS + " words and fields.");
        }
        SearchParser parser = new SearchParser(tokens);
        SearchExpression whole = parser.any();
        Token rest = parser.peek();
        if (rest != null) {
            throw rest.refusal("this closes nothing. Take it out, or open a parenthesis before it.");
        }
        return whole;
    }

    private static boolean isTerm(Token token) {
        return token.kind() == Kind.WORD || token.kind() == Kind.QUOTED;
    }

    private SearchExpression any() {
        List<SearchExpression> parts = new ArrayList<>(List.of(all()));
        while (skip(Kind.OR)) {
            parts.add(all());
        }
        return parts.size() == 1 ? parts.get(0) : new Any(List.copyOf(parts));
    }

    private SearchExpression all() {
        List<SearchExpression> parts = new ArrayList<>(List.of(one()));
        while (skip(Kind.AND) || termFollows()) {
            parts.add(one());
        }
        return parts.size() == 1 ? parts.get(0) : new All(List.copyOf(parts));
    }

    private SearchExpression one() {
        Token token = take();
        return switch (token.kind()) {
            case NOT -> deeper(token, () -> new Not(one()));
            case OPEN -> deeper(token, () -> closed(token));
            case FIELD -> FieldTerm.of(token, take());
            case WORD, QUOTED -> new Words(token.text());
            case AND, OR -> throw token.refusal("something is missing before this. Quote it to look for the word.");
            case CLOSE ->
                throw token.refusal("there is nothing in these parentheses. Write something, or take them out.");
        };
    }

    private SearchExpression closed(Token open) {
        SearchExpression inside = any();
        if (!skip(Kind.CLOSE)) {
            throw open.refusal("this parenthesis is never closed. Add the other one.");
        }
        return inside;
    }

    private SearchExpression deeper(Token token, Supplier<SearchExpression> inside) {
        if (++depth > DEEPEST) {
            throw token.refusal("parentheses and negations lie too deep within each other. At most " + DEEPEST + ".");
        }
        SearchExpression expression = inside.get();
        depth--;
        return expression;
    }

    private Token take() {
        Token token = peek();
        if (token == null) {
            Token last = tokens.get(tokens.size() - 1);
            throw last.refusal("something is missing behind this. Quote it to look for the word.");
        }
        next++;
        return token;
    }

    private boolean skip(Kind kind) {
        Token token = peek();
        boolean there = token != null && token.kind() == kind;
        if (there) {
            next++;
        }
        return there;
    }

    private boolean termFollows() {
        Token token = peek();
        return token != null && token.beginsTerm();
    }

    private @Nullable Token peek() {
        return next < tokens.size() ? tokens.get(next) : null;
    }
}
