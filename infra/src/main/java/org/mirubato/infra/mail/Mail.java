package org.mirubato.infra.mail;

import org.mirubato.domain.identity.EmailAddress;

/** A mail in plain text. */
public record Mail(EmailAddress to, String subject, String text) {}
