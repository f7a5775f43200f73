package org.quorate.engine.cdi;

import jakarta.enterprise.inject.build.compatible.spi.BuildCompatibleExtension;
import jakarta.enterprise.inject.build.compatible.spi.Discovery;
import jakarta.enterprise.inject.build.compatible.spi.ScannedClasses;
import jakarta.enterprise.inject.build.compatible.spi.SkipIfPortableExtensionPresent;

/** Adds the beans in CDI Lite. */
@SkipIfPortableExtensionPresent(PortableExtension.class)
public class LiteExtension implements BuildCompatibleExtension {

  /** Adds the beans. */
  @Discovery
  public void add(ScannedClasses classes) {
    Beans.ALL.forEach(bean -> classes.add(bean.getName()));
  }
}
