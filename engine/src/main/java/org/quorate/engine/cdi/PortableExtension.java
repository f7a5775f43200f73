package org.quorate.engine.cdi;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.BeforeBeanDiscovery;
import jakarta.enterprise.inject.spi.Extension;

/** Adds the beans where portable extensions run. */
public class PortableExtension implements Extension {

  void add(@Observes BeforeBeanDiscovery discovery) {
    Beans.ALL.forEach(bean -> discovery.addAnnotatedType(bean, bean.getName()));
  }
}
