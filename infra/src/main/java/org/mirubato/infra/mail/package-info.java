/** Mail to people: by SMTP when a server is set, else into a mailbox that can be read at this machine only. */
@NullMarked
package org.mirubato.infra.mail;

import org.jspecify.annotations.NullMarked;
