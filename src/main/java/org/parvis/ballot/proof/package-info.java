/**
 * A vote that anybody can check: sealed ballots, the log they stand in, signed checkpoints of the log, and the folder that is
 * published when the vote has closed. Formats: docs/guides/verify.md. Sources: RFC 9162 (Merkle trees), C2SP tlog-checkpoint,
 * signed-note and tlog-cosignature, RFC 8785 (canonical JSON), RFC 8032 (Ed25519).
 */
@NamedInterface("proof")
@NullMarked
package org.parvis.ballot.proof;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
