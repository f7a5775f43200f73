package org.quorate.engine.git;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jgit.util.RawParseUtils;
import org.quorate.contribution.Identity;

/** Keeps each author and committer line once, found by its bytes, since few people commit a lot. */
final class Idents {
  private static final byte[] NOBODY = {};

  private final Map<Slice, Integer> numbers = new HashMap<>();
  private final List<Identity> identities = new ArrayList<>();

  /** The number of the person whose line starts there; a negative start means nobody. */
  int number(byte[] raw, int start) {
    Slice slice = start < 0 ? new Slice(NOBODY, 0, 0) : new Slice(raw, start, end(raw, start));
    Integer number = numbers.get(slice);
    if (number == null) {
      number = identities.size();
      numbers.put(slice.copy(), number);
      identities.add(slice.identity());
    }
    return number;
  }

  List<Identity> identities() {
    return identities;
  }

  /** Just behind the address, or the end of the line. */
  private static int end(byte[] raw, int start) {
    for (int i = start; i < raw.length && raw[i] != '\n'; i++) {
      if (raw[i] == '>') {
        return i + 1;
      }
    }
    return RawParseUtils.nextLF(raw, start) - 1;
  }

  private static final class Slice {
    private final byte[] bytes;
    private final int from;
    private final int to;
    private final int hash;

    Slice(byte[] bytes, int from, int to) {
      this.bytes = bytes;
      this.from = from;
      this.to = Math.max(from, to);
      int code = 1;
      for (int i = from; i < to; i++) {
        code = 31 * code + bytes[i];
      }
      this.hash = code;
    }

    Slice copy() {
      return new Slice(Arrays.copyOfRange(bytes, from, to), 0, to - from);
    }

    Identity identity() {
      String text = RawParseUtils.decode(StandardCharsets.UTF_8, bytes, from, to);
      int open = text.indexOf('<');
      int close = text.lastIndexOf('>');
      return open < 0 || close < open
          ? Identity.of(text.strip(), "")
          : Identity.of(text.substring(0, open).strip(), text.substring(open + 1, close).strip());
    }

    @Override
    public boolean equals(@org.jspecify.annotations.Nullable Object other) {
      return other instanceof Slice slice
          && hash == slice.hash
          && Arrays.equals(bytes, from, to, slice.bytes, slice.from, slice.to);
    }

    @Override
    public int hashCode() {
      return hash;
    }
  }
}
