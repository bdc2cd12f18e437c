/**
 * Kiosks: devices at the town hall on which whoever comes by files something or follows it. An agent starts one on the
 * device itself; from then on it shows a few pages, nobody is logged in there, and nothing of one person outlasts their
 * visit.
 */
@NullMarked
package org.parvis.relation.kiosk;

import org.jspecify.annotations.NullMarked;
