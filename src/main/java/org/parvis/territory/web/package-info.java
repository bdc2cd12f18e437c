/** What pages and their scripts ask of a territory. */
@NullMarked
package org.parvis.territory.web;

import org.jspecify.annotations.NullMarked;
