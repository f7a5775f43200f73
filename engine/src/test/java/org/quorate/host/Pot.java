package org.quorate.host;

import org.quorate.host.MayPaint.Colour;

/** The working fact: a pot of paint. */
public record Pot(Colour colour) {}
