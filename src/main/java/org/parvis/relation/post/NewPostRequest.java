package org.parvis.relation.post;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.Actor;
import org.parvis.casework.Requester;

/**
 * What somebody asked by letter.
 *
 * @param kind code of one of {@link PostedRequests#kinds}
 * @param object what the letter is about, in a line
 * @param words with the object
 * @param department code of the department that must answer; null to follow the rules
 * @param arrivedOn from when the law counts
 * @param path local path of the letter's page, for agents
 */
public record NewPostRequest(
        String kind, String object, String words, Requester requester, @Nullable String department, LocalDate arrivedOn, Actor registrar,
        String path) {}
