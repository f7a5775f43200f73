package org.quorate.host;

import java.time.Instant;
import org.quorate.Known;
import org.quorate.Question;

/** May the shed be painted so? */
public record MayPaint(Colour colour, Instant at) implements Question<Painting> {
  /** A Tuesday. */
  private static final Instant AT = Instant.parse("2026-03-10T12:00:00Z");

  /** What may be asked for. */
  public enum Colour {
    GREEN,
    PINK,
    /** The rule that reads it throws. */
    EXPLOSIVE,
    /** The rule that reads it sets itself off again. */
    ENDLESS,
    /** No rule reads it. */
    UNSEEN
  }

  /** The question of a colour. */
  public static MayPaint in(Colour colour) {
    return new MayPaint(colour, AT);
  }

  @Override
  public String kind() {
    return "may-paint";
  }

  @Override
  public Known known() {
    return Known.everything();
  }

  @Override
  public Class<Painting> decisionType() {
    return Painting.class;
  }

  @Override
  public MayPaint asOf(Instant instant) {
    return new MayPaint(colour, instant);
  }
}
