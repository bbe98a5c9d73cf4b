package org.mirubato.domain.repertoire;

import java.util.List;

/** Texts in their order, each once: the links or the tags of an item. */
public record ItemList(List<String> texts) {

    /** No text. */
    public static final ItemList NONE = new ItemList(List.of());

    public ItemList {
        texts = List.copyOf(texts);
    }
}
