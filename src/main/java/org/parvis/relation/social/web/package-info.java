/** The page of the town's account on a public network. */
@NullMarked
package org.parvis.relation.social.web;

import org.jspecify.annotations.NullMarked;
