/**
 * How groups are found among votes: pure, without chance that is not seeded, and the same in whatever order people come, so that
 * anybody who has the votes finds the same groups.
 */
@NullMarked
package org.parvis.participation.opinion.math;

import org.jspecify.annotations.NullMarked;
