package org.mirubato.infra.mail;

/** Sends mail. */
public interface Mailer {

    /**
     * Hands a mail over to whoever delivers it, within seconds.
     *
     * @throws org.mirubato.infra.http.ProblemException (503) when it can't be handed over
     */
    void send(Mail mail);
}
