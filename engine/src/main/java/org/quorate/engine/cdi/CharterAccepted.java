package org.quorate.engine.cdi;

import java.util.Optional;
import org.quorate.charter.Charter;

/**
 * A charter came into force. What it touches among open decisions is {@code docket.touchedBy(new
 * Docket.Change.OfCharter(before, now))}.
 *
 * @param before the one that it replaces
 */
public record CharterAccepted(Optional<Charter> before, Charter now) {}
