package org.quorate.jakarta.endpoints;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** How a forge shows that a delivery is its own. */
enum Proof {
  /** HMAC-SHA256 of the body in hexadecimal. */
  SIGNATURE {
    @Override
    boolean holds(@Nullable String given, String secret, byte[] body) {
      return given != null && same(given.getBytes(UTF_8), signature(secret, body).getBytes(UTF_8));
    }
  },
  /** The same after the name of the algorithm. */
  NAMED_SIGNATURE {
    @Override
    boolean holds(@Nullable String given, String secret, byte[] body) {
      return given != null
          && given.startsWith("sha256=")
          && SIGNATURE.holds(given.substring("sha256=".length()), secret, body);
    }
  },
  /** The secret itself. */
  TOKEN {
    @Override
    boolean holds(@Nullable String given, String secret, byte[] body) {
      return given != null && same(digest(given.getBytes(UTF_8)), digest(secret.getBytes(UTF_8)));
    }
  };

  /** Whether a header proves it; takes as long for a wrong one as for the right one. */
  abstract boolean holds(@Nullable String given, String secret, byte[] body);

  private static boolean same(byte[] one, byte[] other) {
    return MessageDigest.isEqual(one, other);
  }

  private static String signature(String secret, byte[] body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HMAC-SHA256", e);
    }
  }

  static byte[] digest(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
