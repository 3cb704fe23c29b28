// Draws a GeoJSON file with Mapnik, as a peer to measure against: each country in one of six colours, on the sea, with a
// thin line around, in plain longitude and latitude.
//
//   apt-get install libmapnik-dev mapnik-utils g++
//   g++ -O2 benches/peers/mapnik.cpp $(mapnik-config --cxxflags --libs --ldflags) -o target/mapnik
//   target/mapnik IN.geojson OUT.png WIDTH HEIGHT WEST SOUTH EAST NORTH
#include <cstdlib>
#include <iostream>
#include <string>

#include <mapnik/agg_renderer.hpp>
#include <mapnik/datasource_cache.hpp>
#include <mapnik/image.hpp>
#include <mapnik/image_util.hpp>
#include <mapnik/load_map.hpp>
#include <mapnik/map.hpp>

int main(int count, char** words) {
  if (count != 9) {
    std::cerr << "usage: mapnik IN.geojson OUT.png WIDTH HEIGHT WEST SOUTH EAST NORTH\n";
    return 2;
  }
  mapnik::datasource_cache::instance().register_datasource("/usr/lib/mapnik/3.1/input/geojson.input");
  const char* colours[] = {"#8dd3c7", "#ffffb3", "#bebada", "#fb8072", "#80b1d3", "#fdb462"};
  std::string rules;
  for (int colour = 0; colour < 6; ++colour) {
    rules += "<Rule><Filter>[MAPCOLOR7] % 6 = " + std::to_string(colour) + "</Filter><PolygonSymbolizer fill=\"" +
             colours[colour] + "\"/><LineSymbolizer stroke=\"#333333\" stroke-width=\"0.5\"/></Rule>";
  }
  const std::string style = "<Map srs=\"epsg:4326\" background-color=\"#dbe9f6\"><Style name=\"s\">" + rules +
                            "</Style><Layer name=\"l\" srs=\"epsg:4326\"><StyleName>s</StyleName><Datasource>"
                            "<Parameter name=\"type\">geojson</Parameter><Parameter name=\"file\">" +
                            std::string(words[1]) + "</Parameter></Datasource></Layer></Map>";
  mapnik::Map map(std::atoi(words[3]), std::atoi(words[4]));
  mapnik::load_map_string(map, style);
  map.zoom_to_box({std::atof(words[5]), std::atof(words[6]), std::atof(words[7]), std::atof(words[8])});
  mapnik::image_rgba8 image(map.width(), map.height());
  mapnik::agg_renderer<mapnik::image_rgba8> renderer(map, image);
  renderer.apply();
  mapnik::save_to_file(image, words[2], "png32");
}
