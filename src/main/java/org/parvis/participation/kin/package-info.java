/**
 * How ideas change once people stand behind them: versions about which supporters are asked again, several authors with
 * equal rights, and ideas that become one when each author of each of them agrees, with their genealogy.
 */
@NamedInterface("kin")
@NullMarked
package org.parvis.participation.kin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
