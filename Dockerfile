# The explorer is built with Node, the wheel with Python; the image that runs has neither compiler.
FROM node:20-bookworm-slim AS explorer
WORKDIR /src/viz/explorer
COPY viz/explorer/package.json viz/explorer/package-lock.json ./
RUN npm ci --no-audit --no-fund
COPY viz/explorer ./
COPY docs/reference/schema.graphql /src/docs/reference/
RUN npm run build

FROM python:3.13-slim-bookworm AS wheel
WORKDIR /src
COPY . .
COPY --from=explorer /src/viz/explorer/dist viz/explorer/dist
RUN pip wheel --no-cache-dir --no-deps --wheel-dir /wheels .

FROM python:3.13-slim-bookworm
RUN useradd --create-home --uid 10001 mosty
COPY --from=wheel /wheels /wheels
RUN pip install --no-cache-dir /wheels/*.whl && rm -r /wheels
USER mosty
ENV MOSTY_HOME=/home/mosty/data MOSTY_CACHE=/home/mosty/data/cache MOSTY_HOST=0.0.0.0 MOSTY_PORT=8000
VOLUME /home/mosty/data
EXPOSE 8000
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s \
  CMD ["python", "-c", "import urllib.request as r; r.urlopen('http://127.0.0.1:8000/readyz', timeout=4)"]
CMD ["mosty", "serve"]
