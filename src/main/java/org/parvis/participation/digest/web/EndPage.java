package org.parvis.participation.digest.web;

import java.util.List;
import java.util.UUID;

/** What whoever has the link of a letter gets, each with its end. */
public record EndPage(String token, List<Row> subscriptions) {

    public record Row(UUID id, String topic) {}
}
