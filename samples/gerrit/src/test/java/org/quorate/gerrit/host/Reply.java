package org.quorate.gerrit.host;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;

/**
 * What Gerrit answers.
 *
 * @param text without the line that Gerrit puts before JSON
 */
public record Reply(int status, String text) {
  private static final String GUARD = ")]}'";

  static Reply of(int status, String body) {
    return new Reply(status, body.startsWith(GUARD) ? body.substring(GUARD.length()) : body);
  }

  /** The same, if it tells success. */
  public Reply orThrow() {
    if (status < 200 || status > 299) {
      throw new AssertionError(this);
    }
    return this;
  }

  /** The JSON of one that tells success. */
  public JsonElement json() {
    return JsonParser.parseString(orThrow().text());
  }
}
