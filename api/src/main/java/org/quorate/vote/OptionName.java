package org.quorate.vote;

import java.text.Normalizer;
import org.quorate.LookAlike;

/**
 * One answer that electors may give, as the ballot prints it.
 *
 * @param value printed name in Unicode NFC, without blanks around it and without what makes it look
 *     like another; not folded, since it is shown to people
 */
public record OptionName(String value) implements Comparable<OptionName> {
  private static final int LONGEST = 256;

  public OptionName {
    value = Normalizer.normalize(value, Normalizer.Form.NFC).strip();
    if (value.isEmpty() || value.length() > LONGEST) {
      throw new IllegalArgumentException(
          "an option has 1 to " + LONGEST + " characters, this has " + value.length());
    }
    if (value.codePoints().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException("an option has no control character");
    }
    LookAlike.ofText(value)
        .ifPresent(
            wrong -> {
              throw new IllegalArgumentException("an option " + wrong);
            });
  }

  /** The name as printed. */
  public static OptionName of(String value) {
    return new OptionName(value);
  }

  @Override
  public int compareTo(OptionName other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
