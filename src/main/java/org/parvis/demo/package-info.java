/**
 * The trial town: its people, and reports in every state, made from a seed by the product's own services. Nothing here
 * runs unless {@code parvis.demo} is set.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared", "database", "web", "territory", "identity", "messaging", "files", "casework", "casework :: queues", "casework :: satisfaction",
            "questions", "relation", "relation :: bond", "relation :: brief", "relation :: consent", "relation :: mail", "relation :: post",
            "relation :: rights", "knowledge", "report", "report :: category", "report :: open311", "request", "participation", "participation :: budget",
            "participation :: council", "participation :: debate", "participation :: decision", "participation :: delivery", "participation :: digest", "participation :: kin", "participation :: meeting",
            "participation :: moderation", "participation :: opinion", "participation :: panel", "participation :: petition",
            "participation :: survey", "participation :: talk", "participation :: team", "participation :: text", "participation :: worth", "participation :: young",
            "ballot :: proof", "ballot :: tally", "ballot :: vote", "insight"
        })
@NullMarked
package org.parvis.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
