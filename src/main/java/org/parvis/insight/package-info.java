/**
 * What the authority learns from its cases: figures over every kind and channel, whether people are satisfied, what a
 * contact costs by each channel and what moving some online would save. Counts come from casework; costs are typed in
 * by the authority's own people and stay with their dates.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared", "database", "web", "territory", "journal", "casework", "casework :: figures", "casework :: satisfaction"
        })
@NullMarked
package org.parvis.insight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
