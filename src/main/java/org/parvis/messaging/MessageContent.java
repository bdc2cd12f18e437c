package org.parvis.messaging;

import org.jspecify.annotations.Nullable;

/**
 * A message in words, ready to be handed over.
 *
 * @param replyTo where the answer arrives; null: where the territory's sender says
 */
record MessageContent(String plain, String html, @Nullable String unsubscribeUrl, @Nullable String replyTo) {

    MessageContent(String plain, String html, @Nullable String unsubscribeUrl) {
        this(plain, html, unsubscribeUrl, null);
    }
}
