package org.quorate.engine.cdi;

import java.util.Optional;
import org.quorate.charter.Charter;
import org.quorate.charter.Rejected;

/**
 * A new text was rejected.
 *
 * @param kept the charter that stays in force
 */
public record CharterRefused(Rejected reading, Optional<Charter> kept) {}
