/** Pages that are open and told what changes (server-sent events): the results of debates, the questions of a meeting. */
@NullMarked
package org.parvis.participation.live;

import org.jspecify.annotations.NullMarked;
