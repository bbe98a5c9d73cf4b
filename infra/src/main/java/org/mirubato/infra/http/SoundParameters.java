package org.mirubato.infra.http;

import java.beans.PropertyEditorSupport;
import org.mirubato.domain.Refusal;
import org.mirubato.domain.Texts;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/** Refuses texts in addresses that no database takes: with NUL, or with half of a surrogate pair. */
@ControllerAdvice
class SoundParameters {

    @InitBinder
    void check(WebDataBinder binder) {
        String name = binder.getObjectName();
        binder.registerCustomEditor(String.class, new PropertyEditorSupport() {
            @Override
            public void setAsText(String text) {
                if (!Texts.isSound(text)) {
                    throw Refusal.invalid("Write " + name + " without NUL and without half a character.");
                }
                setValue(text);
            }
        });
    }
}
