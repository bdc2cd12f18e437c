package org.parvis.knowledge.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.knowledge.Entry;
import org.parvis.knowledge.Topic;

/**
 * Where answers are looked for.
 *
 * @param topic the one that is open; empty where none is
 * @param entries what was found, or is about the topic
 * @param useful what helped most, where nothing is looked for
 * @param next address of what follows of the topic
 */
public record QuestionsPage(
        String typed, String topic, List<Topic> topics, List<Entry> entries, List<Entry> useful, @Nullable String next) {

    public boolean isSearch() {
        return !typed.isEmpty();
    }
}
