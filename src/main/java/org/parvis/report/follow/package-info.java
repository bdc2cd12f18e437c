/**
 * Being told: who follows a report, a category or a district, by e-mail without account or by account, at once or once
 * a day; and the private page of whoever sent a report.
 */
@NullMarked
package org.parvis.report.follow;

import org.jspecify.annotations.NullMarked;
