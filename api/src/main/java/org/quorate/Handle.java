package org.quorate;

import java.util.Objects;

/**
 * The name by which a forge knows a person; an e-mail address where nothing else is known.
 *
 * @param value folded by Unicode NFKC and lower case, without a leading {@code @}; never blank, no
 *     white space, and nothing that makes it look like another
 */
public record Handle(String value) implements Comparable<Handle> {

  public Handle {
    Objects.requireNonNull(value, "a handle is null");
    value = Folding.name("handle", value.startsWith("@") ? value.substring(1) : value);
    if (value.indexOf(' ') >= 0) {
      throw new IllegalArgumentException("a handle has no white space: `" + value + "`");
    }
    String wrong = LookAlike.wrong(value);
    if (wrong != null) {
      throw new IllegalArgumentException("a handle " + wrong);
    }
  }

  /** The handle in folded form; a leading {@code @} is dropped. */
  public static Handle of(String value) {
    return new Handle(value);
  }

  /** As people write it: {@code @alice}, or the address as it is. */
  public String shown() {
    return value.indexOf('@') >= 0 ? value : "@" + value;
  }

  @Override
  public int compareTo(Handle other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
