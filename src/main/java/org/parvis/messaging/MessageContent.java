package org.parvis.messaging;

import org.jspecify.annotations.Nullable;

/** A message in words, ready to be handed over. */
record MessageContent(String plain, String html, @Nullable String unsubscribeUrl) {}
