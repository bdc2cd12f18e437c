/**
 * The town as a witness of the logs of others (C2SP tlog-witness): it keeps the last checkpoint of each log that it was asked to
 * watch, and cosigns another only where the log has grown from there. Whoever makes such a log anew is found out by it.
 */
@NullMarked
package org.parvis.ballot.witness;

import org.jspecify.annotations.NullMarked;
