/**
 * Permanent councils («conseils de quartier», «conseil citoyen», «conseil des jeunes», «conseil de développement»): their colleges and
 * seats, who holds them and how they came there, their sessions, and the opinions to which the town owes an answer. A council belongs to
 * the territory; a process can give it its meetings and its draws by lot. Nobody is named who does not want to be.
 */
@NamedInterface("council")
@NullMarked
package org.parvis.participation.council;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
