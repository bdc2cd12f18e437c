package org.parvis.knowledge.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.knowledge.Entry;
import org.parvis.knowledge.Topic;

/**
 * Where agents look for answers.
 *
 * @param topic the one that is open; empty where none is
 * @param entries what was found, or is about the topic
 * @param next address of what follows of the topic
 */
public record KnowledgePage(
        String typed, String topic, List<Topic> topics, List<Entry> entries, @Nullable String next, boolean mayWrite) {}
