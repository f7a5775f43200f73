package org.quorate.engine.charter;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.quorate.charter.CharterSource;

/** Where else the main document could stand. */
final class Places {
  private final CharterSource source;
  private final List<String> all;
  private final int at;

  Places(CharterSource source) {
    this.source = source;
    this.all = source.places();
    this.at = Math.max(0, all.indexOf(source.main()));
  }

  /** Where another document would take its place. */
  List<String> better() {
    return all.subList(0, at);
  }

  /**
   * Doubts that there are two charters. A document that is read although it stands at none of the
   * places that are looked at is a copy, and rivals none of them.
   */
  void tell(Report report) {
    boolean copy =
        !CharterSource.PLACES.contains(source.main()) && all.containsAll(CharterSource.PLACES);
    for (int i = 0; i < all.size() && !copy; i++) {
      String other = all.get(i);
      if (i != at && rules(other)) {
        report.add(
            Code.TWO_CHARTERS,
            new Spot(other, 0, 0),
            "its tables carry markers, and "
                + Quoted.of(i < at ? other : source.main())
                + " is read in place of "
                + Quoted.of(i < at ? source.main() : other),
            "keep one of them, and let it include what else is law");
      }
    }
  }

  private boolean rules(String path) {
    try (InputStream in = source.open(path)) {
      return in != null
          && new String(in.readNBytes(Limits.DOCUMENT_BYTES), StandardCharsets.UTF_8)
              .lines()
              .anyMatch(line -> Marker.begins(line) >= 0);
    } catch (IOException unreadable) {
      return false;
    }
  }
}
