package org.quorate.jakarta.endpoints;

import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.io.InputStream;

/** Bodies of requests within a limit. */
final class Body {
  /** 8 MiB: below what servers take by themselves, so that it is this that answers. */
  static final int LARGEST = 8 << 20;

  private static final int LENGTH_OF_LENGTHS = 18;

  private Body() {}

  /**
   * The whole body. One that tells a larger length is not read at all, one that tells none no
   * further than the limit.
   */
  static byte[] read(HttpHeaders headers, InputStream body, int most) {
    String length = headers.getHeaderString(HttpHeaders.CONTENT_LENGTH);
    if (length != null && isMore(length.strip(), most)) {
      throw tooLarge(most);
    }
    try {
      byte[] bytes = body.readNBytes(most + 1);
      if (bytes.length > most) {
        throw tooLarge(most);
      }
      return bytes;
    } catch (IOException e) {
      throw new Refused(400, "the body did not arrive");
    }
  }

  private static boolean isMore(String length, int most) {
    return !length.matches("[0-9]{1," + LENGTH_OF_LENGTHS + "}") || Long.parseLong(length) > most;
  }

  private static Refused tooLarge(int most) {
    return new Refused(413, "the body is larger than " + most + " bytes");
  }
}
