package org.quorate.engine.json;

import java.nio.charset.StandardCharsets;

/** Texts of cases for tests. */
final class Cases {

  private Cases() {}

  /** A small case that is right, with more fields in its contribution. */
  static String with(String fields) {
    return """
        {"kind": "may-merge", "format": 1, "at": "2026-03-01T12:00:00Z", "known": {},
         "contribution": {"id": "42", "author": "ann"MORE}}
        """
        .replace("MORE", fields.isEmpty() ? "" : ", " + fields);
  }

  static CaseReading read(String json) {
    return CaseReader.read(json.getBytes(StandardCharsets.UTF_8));
  }

  static byte[] resource(String name) {
    try (java.io.InputStream in = Cases.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalArgumentException("no resource " + name);
      }
      return in.readAllBytes();
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
