/**
 * What the authority sends. One {@code Outbox.send(message)} in the transaction of the act that causes the message;
 * workers hand it to the territory's channel afterwards, at least once, whatever breaks in between. Every message has
 * one look, made from {@link org.parvis.messaging.MessageText}.
 */
@ApplicationModule(allowedDependencies = {"shared", "database", "web", "territory", "journal"})
@NullMarked
package org.parvis.messaging;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
