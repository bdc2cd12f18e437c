/**
 * Questions that a form puts because a territory's data says so, what was answered, and whether it can be taken: the
 * same for a report's category and for a kind of request. A question may wait for the answer to another; the server
 * holds the answers against the rule again.
 */
@ApplicationModule(allowedDependencies = {"shared", "territory :: file"})
@NullMarked
package org.parvis.questions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
