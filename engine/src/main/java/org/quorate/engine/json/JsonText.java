package org.quorate.engine.json;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Bytes become text: bounded, strictly UTF-8, without a byte-order mark. */
final class JsonText {
  /** 32 MiB: no case of one contribution is larger. */
  static final int LARGEST = 32 << 20;

  private static final JsonValue WHOLE = new JsonValue.Nothing(0, 0);

  private JsonText() {}

  /** The bytes, at most one more than are read. */
  static byte[] bytes(InputStream in) throws IOException {
    return in.readNBytes(LARGEST + 1);
  }

  static Optional<CharBuffer> decode(byte[] bytes, Problems problems) {
    if (bytes.length > LARGEST) {
      problems.add(
          CaseCode.LIMIT,
          JsonPath.ROOT,
          WHOLE,
          "the file is larger than 32 MiB",
          "give the facts of one case only");
      return Optional.empty();
    }
    if (bytes.length >= 2 && (bytes[0] & bytes[1] & 0xfe) == 0xfe) {
      problems.add(
          CaseCode.SYNTAX,
          JsonPath.ROOT,
          WHOLE,
          "the file is in UTF-16, JSON is in UTF-8",
          "save it again as UTF-8");
      return Optional.empty();
    }
    return strictly(bytes, problems);
  }

  private static Optional<CharBuffer> strictly(byte[] bytes, Problems problems) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    CharBuffer text = CharBuffer.allocate(bytes.length);
    CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), text, true);
    text.flip();
    try {
      if (result.isError()) {
        result.throwException();
      }
    } catch (CharacterCodingException e) {
      problems.add(malformed(text));
      return Optional.empty();
    }
    if (text.hasRemaining() && text.get(0) == '\ufeff') {
      text.get();
    }
    return Optional.of(text);
  }

  /** How many characters of Gerrit's guard against script inclusion stand before the JSON. */
  static int guard(CharBuffer text) {
    return text.length() >= 4 && ")]}'".contentEquals(text.subSequence(0, 4)) ? 4 : 0;
  }

  private static CaseProblem malformed(CharBuffer before) {
    int line = 1;
    int column = 1;
    for (int i = 0; i < before.length(); i++) {
      boolean end = before.get(i) == '\n';
      line += end ? 1 : 0;
      column = end ? 1 : column + 1;
    }
    return new CaseProblem(
        CaseCode.SYNTAX.code(),
        "",
        line,
        column,
        "the bytes here are not UTF-8",
        "save the file again as UTF-8");
  }
}
